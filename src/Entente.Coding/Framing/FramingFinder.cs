using System.Collections.Immutable;
using Entente.Coding.Attributions;

namespace Entente.Coding.Framing;

/// <summary>Finds wording that takes a side: loaded words, name calling, slanted names, scare quotes, exaggeration, flag waving. Thread-safe.</summary>
internal sealed class FramingFinder
{
    // Ids of parties that no name or country stands behind ("the troops") begin so; words are about no one then.

    private readonly FramingLexicon _lexicon;
    private readonly CueLexicon _cues;

    private FramingFinder(FramingLexicon lexicon, CueLexicon cues) => (_lexicon, _cues) = (lexicon, cues);

    /// <summary>Loads the expressions and the verbs of saying.</summary>
    /// <param name="lexicon">The folder <c>data/lexicon</c>.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static FramingFinder Open(string lexicon) => new(FramingLexicon.Open(lexicon), CueLexicon.Open(lexicon));

    /// <summary>Finds slanted wording, in text order; spans do not overlap.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="mentions">Its mentions, whose slanted names count.</param>
    /// <param name="attributions">Direct quotations in them are the speaker's own words and no scare quotes.</param>
    public ImmutableArray<FramedSpan> Find(Article article, ImmutableArray<Sentence> sentences, ImmutableArray<ActorMention> mentions, ImmutableArray<Attribution> attributions)
    {
        var found = ImmutableArray.CreateBuilder<FramedSpan>();
        var bySentence = mentions.ToLookup(m => m.Sentence);
        var quoted = attributions.Where(a => a.Kind == QuotationKind.Direct).SelectMany(a => a.Content).Order().ToArray();
        foreach (var sentence in sentences)
        {
            var here = bySentence[sentence.Index].ToArray();
            var target = new FramingTarget(sentence, [.. here.Where(m => CanBeTarget(article.Text, m))], _cues);
            var spans = new List<FramedSpan>();
            spans.AddRange(here.Where(m => m.IsSlanted).Select(m => new FramedSpan(m.Span, "slanted_name", m.Actor.IsNameless ? null : m.Actor.Id)));
            Expressions(article.Text, sentence, target, spans);
            foreach (var (span, token) in ScareQuotes.Find(article.Text, sentence))
            {
                if (!IsInside(quoted, span))
                {
                    Add(spans, new(span, "scare_quotes", target.Find(token)));
                }
            }

            found.AddRange(spans.OrderBy(s => s.Span));
        }

        return found.ToImmutable();
    }

    private void Expressions(string text, Sentence sentence, FramingTarget target, List<FramedSpan> spans)
    {
        var words = FramedWord.Of(text, sentence);
        for (int i = 0; i < words.Count; i++)
        {
            if ((Match(words, i, words[i].Form) ?? Match(words, i, words[i].Lemma)) is not { } match)
            {
                continue;
            }

            int last = i + match.Words.Length - 1;
            if (match.Words.Length == 1 && IsName(text, sentence, words[i]))
            {
                continue;
            }

            var span = words[i].Span.Cover(words[last].Span);
            int head = words[last].Token;
            bool isName = match.Technique is "name_calling" or "flag_waving" && sentence.Tokens[head].Category == WordCategory.Noun;
            Add(spans, new(span, match.Technique, target.Find(head, isName)));
            i = last;
        }
    }

    private LoadedExpression? Match(List<FramedWord> words, int at, string first)
    {
        foreach (var expression in _lexicon.StartingWith(first))
        {
            int length = expression.Words.Length;
            if (at + length > words.Count)
            {
                continue;
            }

            int k = 1;
            while (k < length && words[at + k].IsAny(expression.Words[k]))
            {
                k++;
            }

            if (k == length)
            {
                return expression;
            }
        }

        return null;
    }

    // "anti-DPRK plot", "pro-U.S. stooge": the words are about someone else.
    private static bool CanBeTarget(string text, ActorMention mention)
    {
        int start = mention.Span.Start;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        var word = text.AsSpan(start);
        return !mention.Actor.IsNameless && !word.StartsWith("anti-", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("pro-", StringComparison.OrdinalIgnoreCase);
    }

    // "Patriot missiles", "Glorious Revolution": a capital inside a sentence makes a name of the word; a headline's capitals do not. "<MOB>" is a ticker.
    private static bool IsName(string text, Sentence sentence, FramedWord word) =>
        word.Token > 0 && char.IsUpper(text[word.Span.Start]) && (!IsHeadline(text, sentence) || text[word.Span.Start - 1] == '<');

    private static bool IsHeadline(string text, Sentence sentence)
    {
        int capital = 0, letters = 0;
        foreach (var token in sentence.Tokens)
        {
            if (token.Span.Length > 3 && char.IsLetter(text[token.Span.Start]))
            {
                letters++;
                capital += char.IsUpper(text[token.Span.Start]) ? 1 : 0;
            }
        }

        return letters > 1 && capital * 5 >= letters * 4;
    }

    // Slanted names come first: a word inside one is told already.
    private static void Add(List<FramedSpan> spans, FramedSpan framed)
    {
        if (!spans.Exists(s => s.Span.Overlaps(framed.Span)))
        {
            spans.Add(framed);
        }
    }

    private static bool IsInside(TextSpan[] quoted, TextSpan span) => Array.Exists(quoted, q => q.Contains(span) && q.Length > span.Length + 2);
}
