package vn.langnghe.tracking.answers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text an answer may rest on.
 *
 * @param changedOn the day it was changed last; answers published before that day are looked at again
 */
public record CitedText(String code, String title, @Nullable LocalDate changedOn) {}
