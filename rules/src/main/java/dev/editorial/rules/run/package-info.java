/** The rule set {@code run}: what keeps a check from being trusted. */
@NullMarked
package dev.editorial.rules.run;

import org.jspecify.annotations.NullMarked;
