package dev.editorial.api;

/**
 * An old URL that leads on, as settings or a page's aliases say.
 *
 * @param page the page or settings file that says so
 * @param span where in it
 * @param from the old URL from the site's root, without slashes at its ends
 * @param to what it leads to, in the same form
 */
public record Redirect(Page page, Span span, String from, String to) {}
