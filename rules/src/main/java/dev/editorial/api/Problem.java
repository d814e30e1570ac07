package dev.editorial.api;

/**
 * Why a file, or its front matter, could not be read.
 *
 * @param reason what is wrong, in words that follow "cannot be read:"
 * @param remedy what to do about it
 */
public record Problem(String reason, String remedy, Span span) {}
