using System.Collections.Immutable;
using Entente.Coding.Headers;
using NodaTime;

namespace Entente.Coding.Times;

/// <summary>Finds time expressions and resolves them to TIMEX3 values and days. Thread-safe.</summary>
internal sealed class TimeFinder
{
    private readonly TimeLexicon _lexicon;
    private readonly HistoricDays _days;

    private TimeFinder(TimeLexicon lexicon, HistoricDays days) => (_lexicon, _days) = (lexicon, days);

    /// <summary>Loads the words of time from <c>data/lexicon</c>.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static TimeFinder Open(string lexicon) => new(TimeLexicon.Open(lexicon), HistoricDays.Open(lexicon));

    /// <summary>The time expressions of the whole text, in text order; none overlap. One in the dateline belongs to no sentence.</summary>
    public ImmutableArray<TimeExpression> Find(Article article, Header header, ImmutableArray<Sentence> sentences)
    {
        var text = TimeText.Scan(article.Text, _lexicon);
        var written = header.Plausible();
        LocalDate? anchor = written is { } day ? LocalDate.FromDateOnly(day) : null;
        var resolver = new TimeResolver(text, anchor, new TenseFinder(text, sentences).Find);
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        foreach (var words in TimePhraseFinder.Find(text))
        {
            var reading = _days.Dated(text, words, anchor);
            string value = resolver.Resolve(reading);
            var span = new TextSpan(text[reading.First].Start, text[reading.End - 1].End);
            // A date in the dateline is a time of the text, but of no sentence: it dates the writing, nothing told.
            bool isDateline = header.Dateline is { } dateline && dateline.Span.Contains(span);
            found.Add(new(span, reading.Type, value, TimeIntervals.Find(text, reading, value, written), isDateline ? -1 : SentenceIndex.Of(sentences, span.Start)));
        }

        return found.ToImmutable();
    }
}
