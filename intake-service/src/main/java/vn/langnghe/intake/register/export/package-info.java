/** The register as a file. */
@NullMarked
package vn.langnghe.intake.register.export;

import org.jspecify.annotations.NullMarked;
