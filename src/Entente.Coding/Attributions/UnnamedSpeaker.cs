using System.Text;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Attributions;

/// <summary>Makes a speaker of the words of a source in which no actor is known: a name as it stands, or people of the country that the words name.</summary>
internal static class UnnamedSpeaker
{
    /// <summary>The speaker; null where the words name no one, as a day, a pronoun or a thing.</summary>
    /// <param name="article">The article.</param>
    /// <param name="view">The sentence.</param>
    /// <param name="draft">The attribution, which has a source.</param>
    /// <param name="head">Head of the source.</param>
    /// <param name="mentions">Mentions of the sentence.</param>
    /// <param name="words">What names no one.</param>
    public static ActorReference? Of(ArticleView article, SentenceView view, AttributionDraft draft, int head, IEnumerable<ActorMention> mentions, SpeechWords words)
    {
        var token = view.Tokens[head];
        var text = token.Span.Slice(article.Text);
        bool isNamed = token.Category == WordCategory.ProperNoun || token.Category is WordCategory.Adjective or WordCategory.Verb && char.IsUpper(text[0]);
        if (CalendarNames.Weekdays.Contains(token.Lemma) || CalendarNames.Months.Contains(token.Lemma) || !(isNamed || token.Category == WordCategory.Noun))
        {
            return null;
        }

        if (isNamed)
        {
            return text.Length > 1 && HasCapital(text) ? Named(article, view, draft, head) : null;
        }

        string noun = SpeechWords.Singular(token);
        if (words.IsAbstract(noun))
        {
            return null;
        }

        var source = new TextSpan(view.Tokens[draft.SourceFirst].Span.Start, view.Tokens[draft.SourceEnd - 1].Span.End);
        string said = source.Slice(article.Text).ToString();
        return Home(mentions, source, article.Text) is { Country: { } country } ? new($"{country}.CVL", said, ActorKind.Group, country, ["CVL"]) : new("name:" + Slug(noun), said, ActorKind.Group, null, []);
    }

    /// <summary>The first actor with a country within some words, places too, but not whom something there is against; null for none.</summary>
    public static ActorReference? Home(IEnumerable<ActorMention> mentions, TextSpan words, string text) =>
        mentions.Where(m => m.Actor.Country is not null && m.How is not (ResolutionMethod.Coreference or ResolutionMethod.Role) && words.Contains(m.Span) && !IsOpposed(m, text)).MinBy(m => m.Span.Start)?.Actor;

    /// <summary>Whether a mention names whom something is against: <c>anti-U.S. struggle</c>.</summary>
    public static bool IsOpposed(ActorMention mention, string text) =>
        mention.Span.Slice(text).StartsWith("anti-", StringComparison.OrdinalIgnoreCase) || text.AsSpan(0, mention.Span.Start).EndsWith("anti-", StringComparison.OrdinalIgnoreCase);

    // The name alone, without titles and what follows in apposition.
    private static ActorReference Named(ArticleView article, SentenceView view, AttributionDraft draft, int head)
    {
        var (first, last) = (head, head);
        while (first > draft.SourceFirst && view.Tokens[first - 1].Category == WordCategory.ProperNoun)
        {
            first--;
        }

        while (last + 1 < draft.SourceEnd && view.Tokens[last + 1].Category == WordCategory.ProperNoun)
        {
            last++;
        }

        var name = article.Text[view.Tokens[first].Span.Start..view.Tokens[last].Span.End];
        return new("name:" + Slug(name), name, ActorKind.Unknown, null, []);
    }

    private static bool HasCapital(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (char c in name.ToLowerInvariant())
        {
            slug.Append(char.IsLetterOrDigit(c) ? c : '-');
        }

        return slug.ToString().Trim('-');
    }
}
