/** The rule set {@code content}. */
@NullMarked
package dev.editorial.rules.content;

import org.jspecify.annotations.NullMarked;
