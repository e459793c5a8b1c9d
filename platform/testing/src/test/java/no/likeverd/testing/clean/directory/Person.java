package no.likeverd.testing.clean.directory;

import no.likeverd.testing.clean.messaging.Sender;

record Person(Sender sender) {}
