package vn.langnghe.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class JsonGridTests {

    @Test
    void aListOfObjectsIsShownAsItStandsInTheFile() throws IOException {
        assertThat(cells("""
                [{"content": "Chờ lâu", "items": [{"name": "Cấp phép", "days": 3}, "khác"]}]
                """))
                .containsExactly(
                        List.of("content", "items"), List.of("Chờ lâu", "{\"name\":\"Cấp phép\",\"days\":3}, khác"));
    }

    @Test
    void anObjectInAnotherHasColumnsOfItsOwn() throws IOException {
        assertThat(cells("""
                {"sender": {"name": "Lan", "tags": ["a", "b"]}}
                """)).containsExactly(List.of("sender.name", "sender.tags"), List.of("Lan", "a, b"));
    }

    private static List<List<String>> cells(String file) throws IOException {
        var lines = new ArrayList<List<String>>();
        new JsonGrid(new ByteArrayResource(file.getBytes(UTF_8))).readWhile(line -> lines.add(line.cells()));
        return lines;
    }
}
