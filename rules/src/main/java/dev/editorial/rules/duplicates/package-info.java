/** The rule set {@code duplicates}. */
@NullMarked
package dev.editorial.rules.duplicates;

import org.jspecify.annotations.NullMarked;
