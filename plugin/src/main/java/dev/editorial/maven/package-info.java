/** The goals of the Maven plugin, each as thin as can be. */
@NullMarked
package dev.editorial.maven;

import org.jspecify.annotations.NullMarked;
