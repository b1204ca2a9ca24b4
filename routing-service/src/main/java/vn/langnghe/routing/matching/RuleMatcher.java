package vn.langnghe.routing.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import vn.langnghe.routing.domain.Hit;
import vn.langnghe.routing.domain.Own;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.text.VietnameseAnalyzer;

/** One rule book, compiled. Immutable: a new version is a new matcher. */
public final class RuleMatcher implements AutoCloseable {

    private static final int PER_COMMIT = 5_000;

    private final Analyzer analyzer = VietnameseAnalyzer.ofTexts();
    private final Monitor monitor;
    private final Map<String, Stored> stored = new HashMap<>();
    /** For each stored query, those whose words lie inside its own; worked out when first met. */
    private final Map<String, Set<String>> inside = new ConcurrentHashMap<>();

    private final RuleBook book;

    private record Stored(Rule rule, String words, String plain) {}

    public RuleMatcher(RuleBook book) {
        this.book = book;
        try {
            monitor = new Monitor(analyzer);
            var queries = new ArrayList<MonitorQuery>();
            for (var rule : book.rules()) {
                compile(rule, queries);
            }
            for (int i = 0; i < queries.size(); i += PER_COMMIT) {
                monitor.register(queries.subList(i, Math.min(queries.size(), i + PER_COMMIT)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public String version() {
        return book.version();
    }

    /** By what names the department's own people are meant, as the book has it. */
    public List<Own> own() {
        return book.own();
    }

    /** The rule that evidence calls so. */
    public Optional<Rule> named(String source) {
        return stored.values().stream()
                .map(Stored::rule)
                .filter(rule -> rule.source().equals(source))
                .findFirst();
    }

    public int size() {
        return stored.size();
    }

    private void compile(Rule rule, List<MonitorQuery> queries) {
        for (var phrase : rule.phrases()) {
            store(rule, phrase, new MonitorQuery(id(rule), Queries.phrase(phrase)), queries);
        }
        if (rule.query() != null) {
            store(rule, rule.query(), new MonitorQuery(id(rule), Queries.parsed(rule.query())), queries);
        }
    }

    private String id(Rule rule) {
        return rule.id() + "#" + stored.size();
    }

    private void store(Rule rule, String words, MonitorQuery query, List<MonitorQuery> queries) {
        int tilde = words.lastIndexOf('~');
        var shown = tilde < 0 ? words : words.substring(0, tilde).strip();
        stored.put(query.getId(), new Stored(rule, shown, " " + shown.toLowerCase(java.util.Locale.ROOT) + " "));
        queries.add(query);
    }

    /** The matcher below, for measuring what everything above it costs. */
    public Monitor bare() {
        return monitor;
    }

    public List<Hit> match(Petition petition) {
        return match(List.of(petition)).getFirst();
    }

    /** Hits of each petition, in the order given. */
    public List<List<Hit>> match(List<Petition> petitions) {
        return matchRead(petitions.stream().map(Reading::of).toList());
    }

    public List<List<Hit>> matchRead(List<Reading> readings) {
        if (readings.isEmpty()) {
            return List.of(); // the monitor refuses an empty batch
        }
        try {
            var documents = readings.stream().map(Fields::of).toArray(Document[]::new);
            var matches = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
            var all = new ArrayList<List<Hit>>(documents.length);
            for (int i = 0; i < documents.length; i++) {
                all.add(hits(matches.getMatches(i)));
            }
            return all;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Hit> hits(Collection<QueryMatch> matches) {
        var silenced = new HashSet<String>();
        matches.forEach(match -> silenced.addAll(inside.computeIfAbsent(match.getQueryId(), this::inside)));
        var byRule = new TreeMap<String, List<Stored>>();
        for (var match : matches) {
            if (!silenced.contains(match.getQueryId())) {
                var found = Objects.requireNonNull(stored.get(match.getQueryId()));
                byRule.computeIfAbsent(found.rule.id(), _ -> new ArrayList<>()).add(found);
            }
        }
        return byRule.values().stream().map(RuleMatcher::hit).toList();
    }

    private static Hit hit(List<Stored> found) {
        return new Hit(
                found.getFirst().rule,
                found.stream().map(Stored::words).distinct().sorted().toList());
    }

    /** "tiền thuê đất" makes "thuê đất" say nothing of its own. */
    private Set<String> inside(String longer) {
        var outer = Objects.requireNonNull(stored.get(longer));
        return stored.entrySet().stream()
                .filter(entry -> outer.plain.length() > entry.getValue().plain.length()
                        && sameSubject(outer.rule, entry.getValue().rule)
                        && outer.plain.contains(entry.getValue().plain))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean sameSubject(Rule one, Rule other) {
        return (one.unit() == null) == (other.unit() == null)
                && (one.kind() == null) == (other.kind() == null)
                && (one.component() == null) == (other.component() == null);
    }

    @Override
    public void close() {
        try {
            monitor.close();
            analyzer.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
