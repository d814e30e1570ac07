/** Tests that hold the arrows between packages. */
package dev.editorial.architecture;
