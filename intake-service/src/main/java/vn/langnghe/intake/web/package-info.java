@NullMarked
package vn.langnghe.intake.web;

import org.jspecify.annotations.NullMarked;
