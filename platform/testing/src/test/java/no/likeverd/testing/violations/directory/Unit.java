package no.likeverd.testing.violations.directory;

public class Unit {}
