package vn.langnghe.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import vn.langnghe.gateway.GatewayProperties;
import vn.langnghe.gateway.session.SessionTokens;

/** Turns the routing table of the settings into routes. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(GatewayProperties gateway, SessionTokens tokens) {
        var routes = RouterFunctions.route().add(tokenRoute(gateway.issuer()));
        gateway.services().forEach((name, service) -> routes.add(route(name, service, tokens)));
        return routes.build();
    }

    private static RouterFunction<ServerResponse> route(
            String name, GatewayProperties.Service service, SessionTokens tokens) {
        return GatewayRouterFunctions.route(name)
                .route(anyOf(service), http())
                .before(uri(service.uri()))
                .filter(new SignInAgain(tokens))
                .build();
    }

    /** Programs ask the gateway for their tokens and need to know no other address. */
    private static RouterFunction<ServerResponse> tokenRoute(GatewayProperties.Issuer issuer) {
        return GatewayRouterFunctions.route("token")
                .route(POST("/oauth2/token"), http())
                .before(setPath(issuer.tokenUri().getPath()))
                .before(uri(issuer.tokenUri()))
                .build();
    }

    private static RequestPredicate anyOf(GatewayProperties.Service service) {
        return service.paths().stream()
                .map(pattern -> path(pattern))
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
