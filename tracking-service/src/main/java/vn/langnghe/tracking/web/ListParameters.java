package vn.langnghe.tracking.web;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.input.FieldReader;
import vn.langnghe.tracking.worklist.WorklistQuery;
import vn.langnghe.tracking.worklist.WorklistQuery.Order;

/** The parameters of a list, as they came. {@code status} may name several, or {@code open}. */
record ListParameters(
        @Nullable String unit,
        @Nullable List<String> status,
        @Nullable String kind,
        @Nullable String component,
        @Nullable String channel,
        @Nullable String handler,
        @Nullable String overdue,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String cursor,
        @Nullable Integer limit) {

    static final List<String> KINDS = Stream.of(Kind.values()).map(Kind::name).toList();
    static final List<String> COMPONENTS = List.of(
            "ENTRY_COSTS",
            "LAND_ACCESS",
            "TRANSPARENCY",
            "TIME_COSTS",
            "INFORMAL_CHARGES",
            "POLICY_BIAS",
            "PROACTIVITY",
            "BUSINESS_SUPPORT",
            "LABOUR",
            "LEGAL_INSTITUTIONS",
            "PGI_POLLUTION",
            "PGI_COMPLIANCE",
            "PGI_GREEN_PRACTICE",
            "PGI_INCENTIVES",
            "OTHER");
    static final List<String> CHANNELS = List.of(
            "HOTLINE",
            "WEBSITE",
            "MAILBOX",
            "SUGGESTION_BOX",
            "LETTER",
            "ASSOCIATION",
            "ONE_STOP",
            "ZALO",
            "FANPAGE",
            "DIALOGUE",
            "DIRECTIVE",
            "OPEN311");

    private static final Set<String> NAMES = Stream.of(ListParameters.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());
    private static final String ME = "me";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** A program that misspells a filter must not take everything for the answer. */
    static void known(Collection<String> names) {
        var fields = new FieldReader(_ -> true);
        names.stream().filter(name -> !NAMES.contains(name)).forEach(name -> fields.fault(name, "unknown"));
        fields.checked(names);
    }

    /** A worklist shows what is open unless something else was asked for. */
    ListParameters orOpen() {
        return status == null ? with(List.of("open")) : this;
    }

    ListParameters with(List<String> otherStatus) {
        return new ListParameters(unit, otherStatus, kind, component, channel, handler, overdue, q, sort, null, limit);
    }

    /** The page that shows this list, from a place on. */
    String href(@Nullable String from) {
        var href = UriComponentsBuilder.fromPath("/cases");
        put(href, "unit", unit);
        if (status != null) {
            href.queryParam("status", String.join(",", status));
        }
        put(href, "kind", kind);
        put(href, "component", component);
        put(href, "channel", channel);
        put(href, "handler", handler);
        put(href, "overdue", overdue);
        put(href, "q", q);
        put(href, "sort", sort);
        put(href, "cursor", from);
        return href.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder href, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            href.queryParam(name, value);
        }
    }

    WorklistQuery query(CurrentUser user) {
        var sight = Sights.of(user);
        var fields = new FieldReader(_ -> true);
        var query = new WorklistQuery(
                sight,
                given(unit),
                statuses(fields),
                oneOf("kind", given(kind), KINDS, fields),
                oneOf("component", given(component), COMPONENTS, fields),
                oneOf("channel", given(channel), CHANNELS, fields),
                handler(user, fields),
                flag(fields),
                words(fields),
                order(fields),
                given(cursor),
                limit == null ? USUAL : fields.number("limit", limit, 1, MOST));
        return fields.checked(query);
    }

    private Set<Status> statuses(FieldReader fields) {
        var wanted = EnumSet.noneOf(Status.class);
        for (var name : status == null ? List.<String>of() : status) {
            if (name.equals("open")) {
                Stream.of(Status.values()).filter(Status::open).forEach(wanted::add);
            } else if (!name.isBlank()) {
                add(wanted, name, fields);
            }
        }
        return wanted;
    }

    private static void add(Set<Status> wanted, String name, FieldReader fields) {
        var known = Stream.of(Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
        if (known.isPresent()) {
            wanted.add(known.get());
        } else {
            fields.fault(
                    "status",
                    "choice",
                    Stream.of(Status.values()).map(Status::name).collect(Collectors.joining(", ")));
        }
    }

    private static @Nullable String oneOf(
            String field, @Nullable String value, List<String> known, FieldReader fields) {
        if (value != null && !known.contains(value)) {
            fields.fault(field, "choice", String.join(", ", known));
        }
        return value;
    }

    /** {@code me} is whoever asks. */
    private @Nullable String handler(CurrentUser user, FieldReader fields) {
        var name = fields.optionalText("handler", handler, 200);
        if (name.isEmpty()) {
            return null;
        }
        return name.equals(ME) ? user.name() : name;
    }

    private @Nullable Boolean flag(FieldReader fields) {
        var value = given(overdue);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            fields.fault("overdue", "choice", "true, false");
        }
        return value == null ? null : Boolean.valueOf(value);
    }

    private @Nullable String words(FieldReader fields) {
        var text = fields.optionalText("q", q, 200);
        return text.isEmpty() ? null : text;
    }

    private Order order(FieldReader fields) {
        var value = given(sort);
        if (value == null) {
            return Order.URGENCY;
        }
        var order = Order.ofWire(value);
        if (order.isEmpty()) {
            fields.fault(
                    "sort", "choice", Stream.of(Order.values()).map(Order::wire).collect(Collectors.joining(", ")));
        }
        return order.orElse(Order.URGENCY);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
