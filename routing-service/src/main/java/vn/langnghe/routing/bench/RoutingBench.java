package vn.langnghe.routing.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.QueryMatch;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.matching.RuleBook;
import vn.langnghe.routing.matching.RuleMatcher;
import vn.langnghe.routing.model.SeedCorpus;
import vn.langnghe.routing.model.ShippedModel;
import vn.langnghe.routing.plan.ShippedPlans;
import vn.langnghe.routing.ruling.Ruler;
import vn.langnghe.routing.ruling.Settings;

/** {@code bench [ITEMS]}: items per CPU-second, one by one and in batches, beside the bare matcher on the same queries. */
public final class RoutingBench {

    private static final int BATCH = 250;

    private RoutingBench() {}

    private interface Work {
        void run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        int items = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        var rules = timed("rules compiled", () -> new RuleMatcher(RuleBook.shipped()));
        var model = timed("model read", () -> ShippedModel.get(rules));
        var ruler = new Ruler(rules, model, ShippedPlans.inForce(LocalDate.of(2026, 1, 1)), Settings.AUTOMATIC_FROM);
        System.out.printf(Locale.ROOT, "stored queries: %d%n", rules.size());
        var petitions = petitions(items);
        batches(petitions).forEach(ruler::rule); // warm
        rate("bare matcher, one by one", items, () -> {
            for (var petition : petitions) {
                rules.bare().match(document(petition), QueryMatch.SIMPLE_MATCHER);
            }
        });
        rate("whole ruling, one by one", items, () -> petitions.forEach(ruler::rule));
        rate("bare matcher, batches of " + BATCH, items, () -> {
            for (var batch : batches(petitions)) {
                rules.bare()
                        .match(
                                batch.stream().map(RoutingBench::document).toArray(Document[]::new),
                                QueryMatch.SIMPLE_MATCHER);
            }
        });
        rate(
                "whole ruling, batches of " + BATCH,
                items,
                () -> batches(petitions).forEach(ruler::rule));
        latency(petitions, ruler);
        System.exit(0); // the matcher keeps a thread of its own
    }

    private static <T> T timed(String what, java.util.function.Supplier<T> work) {
        long before = cpu();
        var made = work.get();
        System.out.printf(Locale.ROOT, "%-32s %6.0f CPU-ms%n", what, (cpu() - before) / 1e6);
        return made;
    }

    private static void rate(String what, int items, Work work) throws IOException {
        long before = cpu();
        work.run();
        double seconds = (cpu() - before) / 1e9;
        System.out.printf(Locale.ROOT, "%-32s %6.0f items/CPU-s%n", what, items / seconds);
    }

    private static void latency(List<Petition> petitions, Ruler ruler) {
        var nanos = petitions.stream()
                .limit(2_000)
                .mapToLong(petition -> {
                    long before = System.nanoTime();
                    ruler.rule(petition);
                    return System.nanoTime() - before;
                })
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "one ruling: p50 %.1f ms, p99 %.1f ms%n",
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static Document document(Petition petition) {
        var document = new Document();
        document.add(new TextField("text", petition.text(), Field.Store.NO));
        return document;
    }

    /** Three invented petitions after one another: about as long as real ones. */
    private static List<Petition> petitions(int items) {
        var texts = SeedCorpus.read().stream()
                .map(example -> example.petition().text())
                .toList();
        return IntStream.range(0, items)
                .mapToObj(i -> String.join(
                        " ",
                        Arrays.asList(
                                texts.get(i % texts.size()),
                                texts.get((i * 7 + 1) % texts.size()),
                                texts.get((i * 13 + 2) % texts.size()))))
                .map(text -> Petition.of(null, text))
                .toList();
    }

    private static List<List<Petition>> batches(List<Petition> petitions) {
        var batches = new ArrayList<List<Petition>>();
        for (int i = 0; i < petitions.size(); i += BATCH) {
            batches.add(petitions.subList(i, Math.min(petitions.size(), i + BATCH)));
        }
        return batches;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
