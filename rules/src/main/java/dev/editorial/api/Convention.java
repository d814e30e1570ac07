package dev.editorial.api;

/** One line of the house style, as a report shows it: what holds, where, and on what figures. */
public record Convention(String statement, Basis basis) {}
