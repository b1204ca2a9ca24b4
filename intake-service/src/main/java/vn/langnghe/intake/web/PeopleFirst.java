package vn.langnghe.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.langnghe.intake.limit.RightOfWay;

/**
 * Whoever sends one of the two forms has the right of way, and already who opens the desk, so that the first call finds it
 * clear; the public form is opened by search engines as well.
 */
@Component
class PeopleFirst implements HandlerInterceptor, WebMvcConfigurer {

    private final RightOfWay rightOfWay;

    PeopleFirst(RightOfWay rightOfWay) {
        this.rightOfWay = rightOfWay;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/submit", "/intake", "/intake/earlier");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isAtTheDesk(request) || request.getMethod().equals("POST")) {
            rightOfWay.claim();
        }
        return true;
    }

    private static boolean isAtTheDesk(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/intake");
    }
}
