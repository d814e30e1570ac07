/** The facts of pages, kept from run to run. */
@NullMarked
package dev.editorial.read.cache;

import org.jspecify.annotations.NullMarked;
