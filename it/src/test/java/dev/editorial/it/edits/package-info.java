/**
 * Edits that are planted in a wiki, each with the findings that it must cause: what links to what
 * is taken from the join before the edit, and what follows is worked out anew, apart from the
 * rules.
 */
package dev.editorial.it.edits;
