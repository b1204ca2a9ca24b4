package vn.langnghe.routing.book;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Own;

/** Own people as they are sent; what is left out is none, or no. */
record OwnBody(
        @Nullable String unit,
        @Nullable List<String> names,
        @Nullable Boolean judges,
        @Nullable Boolean above,
        @Nullable Boolean staff,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static List<Own> all(String field, List<OwnBody> sent) {
        var given = Given.all(field, sent);
        return IntStream.range(0, given.size())
                .mapToObj(i -> given.get(i).own(field + "[" + i + "]"))
                .toList();
    }

    private Own own(String at) {
        return new Own(
                unit == null ? "" : unit.strip(),
                Given.all(at + ".names", names),
                Boolean.TRUE.equals(judges),
                Boolean.TRUE.equals(above),
                Boolean.TRUE.equals(staff),
                from,
                to);
    }
}
