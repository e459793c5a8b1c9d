package no.likeverd.web;

import org.jspecify.annotations.Nullable;

/** The version that the caller has read and means to change; absent when the caller does not care. */
public record IfMatch(@Nullable Long version) {}
