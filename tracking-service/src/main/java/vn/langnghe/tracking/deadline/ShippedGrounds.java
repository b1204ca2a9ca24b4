package vn.langnghe.tracking.deadline;

import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.langnghe.tracking.domain.ground.Ground;
import vn.langnghe.tracking.domain.ground.Grounds;

/** The grounds that come with the program. */
@Configuration(proxyBeanMethods = false)
public class ShippedGrounds {

    private record GroundFile(List<Ground> grounds) {}

    @Bean
    public static Grounds grounds() throws IOException {
        var yaml = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (var file = new ClassPathResource("deadlines/grounds.yaml").getInputStream()) {
            return new Grounds(yaml.readValue(file, GroundFile.class).grounds());
        }
    }
}
