/** The rule set {@code metadata}. */
@NullMarked
package dev.editorial.rules.metadata;

import org.jspecify.annotations.NullMarked;
