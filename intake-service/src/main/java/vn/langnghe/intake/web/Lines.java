package vn.langnghe.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.register.RegisterLine;

/** A page of the register and where the next begins. */
record Lines(List<RegisterLine> items, @Nullable String nextCursor) {}
