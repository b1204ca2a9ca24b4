package vn.langnghe.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code public-paths}: patterns open without a token, each with a method before it where only that is open. */
@ConfigurationProperties("langnghe.security")
record AccessProperties(@DefaultValue List<String> publicPaths) {}
