/** The rule set {@code references}. */
@NullMarked
package dev.editorial.rules.references;

import org.jspecify.annotations.NullMarked;
