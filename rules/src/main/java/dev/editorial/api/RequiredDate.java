package dev.editorial.api;

/**
 * A date key that the pages of a folder carry.
 *
 * @param folder from the wiki's root
 * @param key dotted for a key of a nested map
 * @param carriers how many pages of the folder carry it
 * @param pages how many there are
 */
public record RequiredDate(String folder, String key, int carriers, int pages, Basis basis) {}
