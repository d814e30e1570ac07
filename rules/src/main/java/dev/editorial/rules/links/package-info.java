/** The rule set {@code links}. */
@NullMarked
package dev.editorial.rules.links;

import org.jspecify.annotations.NullMarked;
