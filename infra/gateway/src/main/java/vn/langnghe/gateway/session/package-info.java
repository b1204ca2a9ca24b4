/** Signing in and out, and the token a session stands for. */
@NullMarked
package vn.langnghe.gateway.session;

import org.jspecify.annotations.NullMarked;
