@NullMarked
package vn.langnghe.intake.domain;

import org.jspecify.annotations.NullMarked;
