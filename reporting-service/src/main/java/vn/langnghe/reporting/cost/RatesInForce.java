package vn.langnghe.reporting.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped rates and, from their days on, those people have set. */
@Component
public class RatesInForce {

    private final RatesBook book;
    private final List<Rates> shipped;

    RatesInForce(RatesBook book) {
        this.book = book;
        this.shipped = shipped();
    }

    private static List<Rates> shipped() {
        try (var file = new ClassPathResource("reports/rates.yaml").getInputStream()) {
            return List.of(YAMLMapper.builder().build().readValue(file, Rates[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In order of their days. */
    public List<Rates> all() {
        var byDay = new TreeMap<LocalDate, Rates>();
        shipped.forEach(rates -> byDay.put(rates.from(), rates));
        book.all().forEach(rates -> byDay.put(rates.from(), rates));
        return List.copyOf(byDay.values());
    }
}
