package dev.editorial.api;

/** Why a file, or its front matter, could not be read. */
public record Problem(String reason, Span span) {}
