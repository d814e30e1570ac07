/**
 * All that the author of a rule sees: pages, the wiki that they form, findings, and what a rule is.
 */
@NullMarked
package dev.editorial.api;

import org.jspecify.annotations.NullMarked;
