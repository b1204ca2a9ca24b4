package vn.langnghe.intake.reply;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.reply.sending.Carriers;
import vn.langnghe.intake.reply.wording.Templates;

/** Turns facts into deliveries. A fact heard twice names the same deliveries, so nobody is told twice. */
@Component
public class Teller {

    private final Addressees addressees;
    private final Followers followers;
    private final Deliveries deliveries;
    private final Templates templates;
    private final Ways ways;
    private final Duration freshness;
    private final Clock clock;

    Teller(
            Addressees addressees,
            Followers followers,
            Deliveries deliveries,
            Templates templates,
            Carriers carriers,
            @Value("${langnghe.intake.reply.freshness}") Duration freshness,
            Clock clock) {
        this.addressees = addressees;
        this.followers = followers;
        this.deliveries = deliveries;
        this.templates = templates;
        this.ways = new Ways(carriers.open());
        this.freshness = freshness;
        this.clock = clock;
    }

    public void tell(List<News> heard) {
        // reading the topic from its beginning must not tell anybody old news
        var young = clock.instant().minus(freshness);
        var news = heard.stream().filter(one -> one.at().isAfter(young)).toList();
        if (news.isEmpty()) {
            return;
        }
        var items = itemsOf(news);
        var known = addressees
                .of(items.values().stream().flatMap(Set::stream).distinct().toList())
                .stream()
                .collect(groupingBy(to -> to.feedbackId().toString()));
        var begun = news.stream()
                .flatMap(one -> items.getOrDefault(one, Set.of()).stream()
                        .flatMap(item -> known.getOrDefault(item, List.of()).stream())
                        .flatMap(to -> begin(one, to)))
                .toList();
        if (!begun.isEmpty()) {
            deliveries.add(begun);
        }
    }

    /** Each fact with the items whose senders it concerns. */
    private Map<News, Set<String>> itemsOf(List<News> news) {
        var joined = followers.of(news.stream().map(News::caseId).distinct().toList());
        var items = new LinkedHashMap<News, Set<String>>();
        news.forEach(one -> {
            var concerned = items.computeIfAbsent(one, _ -> new HashSet<>());
            concerned.add(one.feedbackId());
            if (one.occasion().concernsFollowers()) {
                concerned.addAll(joined.getOrDefault(one.caseId(), Set.of()));
            }
        });
        return items;
    }

    /** No words for a way, nothing told by it; a receipt, or that somebody is at work, is not worth a call. */
    private Stream<Delivery> begin(News news, Addressee to) {
        return ways.to(to.sender(), to.channel()).stream()
                .filter(way -> news.owed() || !way.isDesk())
                .filter(way -> templates
                        .find(news.occasion(), way.style(), to.language())
                        .isPresent())
                .map(way -> Delivery.begin(news, to, way, clock.instant()));
    }
}
