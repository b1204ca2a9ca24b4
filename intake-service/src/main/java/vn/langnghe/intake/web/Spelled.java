package vn.langnghe.intake.web;

import java.util.List;
import java.util.stream.Stream;

/** A code as it is read over the phone: in groups, letter by letter. */
final class Spelled {

    private Spelled() {}

    static List<List<String>> groups(String code) {
        return Stream.of(code.split("-"))
                .map(group -> group.chars().mapToObj(Character::toString).toList())
                .toList();
    }
}
