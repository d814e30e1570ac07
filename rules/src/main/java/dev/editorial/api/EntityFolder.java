package dev.editorial.api;

/**
 * A folder whose pages are entities of one type.
 *
 * @param path from the wiki's root
 * @param type such as {@code concept}
 */
public record EntityFolder(String path, String type, Basis basis) {}
