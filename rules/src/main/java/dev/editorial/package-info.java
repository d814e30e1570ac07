/** Editorial, the consistency checker for wikis kept in git: settings in, verdict out. */
@NullMarked
package dev.editorial;

import org.jspecify.annotations.NullMarked;
