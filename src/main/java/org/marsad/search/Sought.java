package org.marsad.search;

import org.marsad.lexeme.Lexemes;
import org.marsad.lexeme.Token;

/** A word that results are marked by. */
record Sought(Token token, boolean prefix) {

    boolean answeredBy(Token inText) {
        return prefix
                ? inText.surface().startsWith(token.surface()) || inText.stem().startsWith(token.surface())
                : Lexemes.answers(inText, token);
    }
}
