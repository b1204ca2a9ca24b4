package vn.langnghe.intake.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Member;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.register.Cursors;
import vn.langnghe.intake.register.Disclosures.What;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.intake.register.RegisterQuery;
import vn.langnghe.intake.register.RegisterSearch;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;

/** Shows the register to staff, each as much as is theirs to read. */
@Component
class RegisterDesk {

    private static final int MOST_EARLIER = 10;

    /** Each look may have to read every line: many small ones for one page of what is nearly all hidden would take minutes. */
    private static final int LEAST_LOOKED_AT = 50;

    private static final int MOST_LOOKS = 20;

    private final RegisterSearch register;
    private final ProgressBook book;
    private final Readings readings;
    private final Cursors cursors;

    RegisterDesk(RegisterSearch register, ProgressBook book, Readings readings, Cursors cursors) {
        this.register = register;
        this.book = book;
        this.readings = readings;
        this.cursors = cursors;
    }

    /** An item with what became of it and where its sender is kept, or its many. */
    record Item(
            RegisterLine line,
            List<Progress> cases,
            Readers readers,
            Optional<UUID> submitterId,
            List<Member> members) {

        /** That of the first part, which is the only one of most items. */
        public @Nullable String status() {
            return cases.isEmpty() ? null : cases.getFirst().status();
        }
    }

    /** What is secret is passed over, as far as it is looked: a page cut short, or one more behind the last, would tell of it. */
    Lines search(RegisterFilter filter, CurrentUser user) {
        var query = filter.query(user.has("INSPECTOR"));
        boolean telling = isTelling(filter);
        int atOnce = telling ? Math.max(query.limit() + 1, LEAST_LOOKED_AT) : query.limit();
        int looks = telling ? MOST_LOOKS : 1;
        var shown = new ArrayList<Item>();
        var places = new HashMap<String, RegisterQuery.Position>();
        var after = begin(filter);
        do {
            var page = register.search(query.page(after, atOnce));
            page.places().forEach(place -> places.put(place.feedbackId(), place));
            items(page.lines(), user).stream()
                    .filter(item -> !telling || item.readers().mayReadWords(user))
                    .forEach(shown::add);
            after = page.next();
            looks--;
        } while (after != null && shown.size() <= query.limit() && looks > 0);
        if (shown.size() > query.limit()) {
            shown.subList(query.limit(), shown.size()).clear();
            after = places.get(shown.getLast().line().feedbackId());
        }
        readings.of(shown, filter.asksForSender() ? What.FOUND : What.WORDS, user);
        return new Lines(shown.stream().map(Item::line).toList(), after == null ? null : cursors.write(after));
    }

    /**
     * That a secret item has a word in it, or a sender who can be named, is as secret as they are; by its own number
     * anybody here may find it.
     */
    private static boolean isTelling(RegisterFilter filter) {
        return filter.asksForSender() || filter.asksForWords() && !filter.names();
    }

    private RegisterQuery.@Nullable Position begin(RegisterFilter filter) {
        var cursor = filter.cursor();
        return cursor == null || cursor.isBlank()
                ? null
                : cursors.read(cursor).orElseThrow(() -> new InvalidInput("cursor", "intake.fault.cursor"));
    }

    /** What the same phone number or tax code, or somebody written the same, brought before. */
    List<Item> earlier(@Nullable String phone, @Nullable String taxCode, @Nullable String name, CurrentUser user) {
        var byPhone = new RegisterFilter(null, null, null, null, phone, null, null, null, MOST_EARLIER);
        var byTaxCode = new RegisterFilter(null, null, null, null, null, taxCode, null, null, MOST_EARLIER);
        var byName = new RegisterFilter(null, null, null, null, null, null, name, null, MOST_EARLIER);
        var lines = Stream.of(byPhone, byTaxCode, byName)
                .filter(filter -> !filter.isEmpty())
                .flatMap(filter -> register.search(filter.query(false)).lines().stream())
                .distinct()
                .sorted(Comparator.comparing(RegisterLine::registeredAt).reversed())
                .limit(MOST_EARLIER)
                .toList();
        var items = items(lines, user).stream()
                .filter(item -> item.readers().mayReadWords(user))
                .toList();
        readings.of(items, What.FOUND, user);
        return items;
    }

    /** To read its words. */
    Item read(String feedbackId, CurrentUser user) {
        var item = find(feedbackId, user);
        readings.of(List.of(item), What.WORDS, user);
        return item;
    }

    Item find(String feedbackId, CurrentUser user) {
        var found = register.find(feedbackId).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "feedback-unknown"));
        var readers = new Readers(found.line(), book.ofItems(List.of(feedbackId)));
        if (!readers.maySee(user)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "feedback-not-yours");
        }
        return new Item(readers.shownTo(user), readers.cases(), readers, found.submitterId(), found.members());
    }

    private List<Item> items(List<RegisterLine> lines, CurrentUser user) {
        var ids = lines.stream().map(RegisterLine::feedbackId).toList();
        var cases = book.ofItems(ids).stream().collect(groupingBy(Progress::feedbackId));
        return lines.stream()
                .map(line -> new Readers(line, cases.getOrDefault(line.feedbackId(), List.of())))
                .map(readers -> new Item(readers.shownTo(user), readers.cases(), readers, Optional.empty(), List.of()))
                .toList();
    }
}
