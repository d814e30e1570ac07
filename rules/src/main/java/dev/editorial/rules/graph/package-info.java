/** The rule set {@code graph}. */
@NullMarked
package dev.editorial.rules.graph;

import org.jspecify.annotations.NullMarked;
