/** The rule set {@code dates}. */
@NullMarked
package dev.editorial.rules.dates;

import org.jspecify.annotations.NullMarked;
