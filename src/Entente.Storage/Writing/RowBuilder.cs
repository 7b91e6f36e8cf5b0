using System.Collections.Immutable;
using Entente.Storage.Rows;

namespace Entente.Storage.Writing;

/// <summary>Turns readings into rows.</summary>
/// <param name="registers">Numbers of actors, outlets, rules and places, loaded for the batch.</param>
/// <param name="batch">Receives the rows.</param>
/// <param name="sums">Receives what is only counted.</param>
internal sealed class RowBuilder(Registers registers, Batch batch, Sums sums)
{
    /// <summary>Column <c>articles.supplied</c>: which fields came with the article and were not read from its text.</summary>
    [Flags]
    internal enum Supplied
    {
        None = 0,
        Outlet = 1,
        Day = 2,
        Title = 4,
    }

    /// <summary>Column <c>mentions.flags</c>.</summary>
    [Flags]
    internal enum MentionFlags
    {
        None = 0,
        Slanted = 1,
        PlaceOnly = 2,
    }

    /// <summary>Adds all rows of a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="article">Its article's row, filled but for what the reading knows.</param>
    /// <param name="readingId">Number of the reading.</param>
    /// <param name="coderId">Number of the coder.</param>
    /// <param name="nextEvent">Number of the next event; moved on.</param>
    public void Add(Reading reading, ArticleRow article, long readingId, long coderId, ref long nextEvent)
    {
        FillArticle(article, reading);
        batch.Articles.Add(article);
        batch.Readings.Add(Header(reading.Header, article, readingId, coderId));
        for (int i = 0; i < reading.Sentences.Length; i++)
        {
            var span = reading.Sentences[i].Span;
            batch.Sentences.Add(new() { ReadingId = readingId, Number = i, Start = span.Start, End = span.End });
        }

        AddTimes(reading, readingId);
        AddMentions(reading, article, readingId);
        AddAttributions(reading, readingId);
        for (int i = 0; i < reading.Framing.Length; i++)
        {
            var framed = reading.Framing[i];
            batch.Framing.Add(new() { ReadingId = readingId, Number = i, Start = framed.Span.Start, End = framed.Span.End, Technique = framed.Technique, Target = framed.Target });
        }

        for (int i = 0; i < reading.Relations.Length; i++)
        {
            var relation = reading.Relations[i];
            batch.Relations.Add(new() { ReadingId = readingId, Number = i, Pair = relation.Pair, Type = (int)relation.Type, Mode = relation.Mode, Confidence = relation.Confidence });
        }

        var events = new EventRowBuilder(registers, batch, sums, article, readingId);
        for (int i = 0; i < reading.Events.Length; i++)
        {
            events.Add(reading.Events[i], i, nextEvent++);
        }
    }

    private void FillArticle(ArticleRow row, Reading reading)
    {
        var (article, header) = (reading.Article, reading.Header);
        row.Code = article.Id;
        row.OutletId = registers.Outlet(header.Outlet ?? article.Outlet);
        row.Day = DayCode.Of(article.Published ?? header.Anchor);
        row.Title = article.Title ?? header.Title;
        row.Url = article.Url;
        row.Language = article.Language;
        row.Supplied = (int)((article.Outlet is null ? 0 : Supplied.Outlet) | (article.Published is null ? 0 : Supplied.Day) | (article.Title is null ? 0 : Supplied.Title));
        row.Text = article.Text;
        row.Sentences = SpanText.Format(article.Sentences);
        row.Pairs = SpanText.Format(article.Pairs);
        row.Words = CountWords(article.Text);
        row.Events = reading.Events.Length;
    }

    private static ReadingRow Header(Header header, ArticleRow article, long readingId, long coderId) => new()
    {
        Id = readingId,
        ArticleId = article.Id,
        CoderId = coderId,
        RunId = article.RunId,
        Current = 1,
        Published = DayCode.Of(header.Published),
        Title = header.Title,
        Genre = (int)header.Genre,
        BodyStart = header.Body.Start,
        BodyEnd = header.Body.End,
        Titles = SpanText.Format(header.Titles),
        Dateline = SpanText.Format(header.Dateline?.Span),
        DatelinePlace = header.Dateline?.Place,
        DatelineDay = DayCode.Of(header.Dateline?.Date),
        Byline = SpanText.Format(header.Byline?.Span),
        BylineName = header.Byline?.Name,
        BylineAffiliation = header.Byline?.Affiliation,
        BylineIssued = DayCode.Of(header.Byline?.Issued),
        Notes = string.Join('\n', header.Notes),
    };

    private void AddTimes(Reading reading, long readingId)
    {
        for (int i = 0; i < reading.Times.Length; i++)
        {
            var time = reading.Times[i];
            batch.Times.Add(new()
            {
                ReadingId = readingId,
                Number = i,
                Start = time.Span.Start,
                End = time.Span.End,
                Sentence = time.Sentence,
                Type = (int)time.Type,
                Value = time.Value,
                Resolved = time.Interval is null ? 0 : 1,
                FirstDay = DayCode.Of(time.Interval?.From),
                LastDay = DayCode.Of(time.Interval?.To),
            });
        }
    }

    private void AddMentions(Reading reading, ArticleRow article, long readingId)
    {
        var mentioned = new Dictionary<long, int>();
        for (int i = 0; i < reading.Mentions.Length; i++)
        {
            var mention = reading.Mentions[i];
            var actor = registers.Actor(mention.Actor.Id);
            batch.Mentions.Add(new()
            {
                ReadingId = readingId,
                Number = i,
                Start = mention.Span.Start,
                End = mention.Span.End,
                Sentence = mention.Sentence,
                ReferenceId = registers.Reference(mention.Actor),
                How = (int)mention.How,
                Flags = (int)((mention.IsSlanted ? MentionFlags.Slanted : 0) | (mention.IsPlaceOnly ? MentionFlags.PlaceOnly : 0)),
                Alternatives = string.Join(',', mention.Alternatives),
            });
            mentioned[actor.RootId] = mentioned.GetValueOrDefault(actor.RootId) + 1;
            sums.Mention(actor.Id, article.OutletId, article.Day, mention, reading.Article.Text);
        }

        foreach (var (root, count) in mentioned)
        {
            batch.ArticleActors.Add(new() { RootId = root, Day = article.Day, ArticleId = article.Id, Mentions = count });
        }
    }

    private void AddAttributions(Reading reading, long readingId)
    {
        for (int i = 0; i < reading.Attributions.Length; i++)
        {
            var said = reading.Attributions[i];
            batch.Attributions.Add(new()
            {
                ReadingId = readingId,
                Number = i,
                Source = SpanText.Format(said.Source),
                Cue = SpanText.Format(said.Cue),
                Content = SpanText.Format(said.Content),
                SpeakerId = said.Speaker is null ? 0 : registers.Reference(said.Speaker),
                Kind = (int)said.Kind,
                Sentence = said.Sentence,
                Parent = said.Parent,
            });
        }
    }

    private static int CountWords(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }

        return words;
    }
}
