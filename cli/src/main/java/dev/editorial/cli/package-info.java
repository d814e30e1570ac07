/** The command: arguments in, Editorial called, exit code out. */
@NullMarked
package dev.editorial.cli;

import org.jspecify.annotations.NullMarked;
