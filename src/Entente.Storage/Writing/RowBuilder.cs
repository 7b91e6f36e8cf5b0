using Entente.Storage.Rows;

namespace Entente.Storage.Writing;

/// <summary>Turns readings into rows.</summary>
/// <param name="registers">Numbers of actors, outlets, rules and places, loaded for the batch.</param>
/// <param name="batch">Receives the rows.</param>
internal sealed class RowBuilder(Registers registers, Batch batch)
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

    /// <summary>Fills an article's row with what the article and its reading say.</summary>
    public void Fill(ArticleRow row, Reading reading)
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
        row.Words = WordCount.Of(article.Text);
        row.Events = reading.Events.Length;
    }

    /// <summary>Adds all rows of a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="article">Its article's row, filled; it is in the store, or the caller adds it.</param>
    /// <param name="row">The reading's row, with its numbers set.</param>
    /// <param name="copy">1 when the article is a near-duplicate.</param>
    /// <param name="nextEvent">Number of the next event; moved on.</param>
    /// <returns>The rows that answers are derived from.</returns>
    public ReadingRows Add(Reading reading, ArticleRow article, ReadingRow row, int copy, ref long nextEvent)
    {
        long readingId = row.Id;
        Fill(row, reading);
        batch.Readings.Add(row);
        var rows = new ReadingRows(article, row, [], [], []) { Copy = copy };
        for (int i = 0; i < reading.Sentences.Length; i++)
        {
            var span = reading.Sentences[i].Span;
            batch.Sentences.Add(new() { ReadingId = readingId, Number = i, Start = span.Start, End = span.End });
        }

        AddTimes(reading, readingId);
        AddMentions(reading, rows);
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

        var events = new EventRowBuilder(registers, rows);
        for (int i = 0; i < reading.Events.Length; i++)
        {
            events.Add(reading.Events[i], i, nextEvent++);
        }

        batch.Events.AddRange(rows.Events);
        batch.Parties.AddRange(rows.Parties);
        return rows;
    }

    private void Fill(ReadingRow row, Reading reading)
    {
        var header = reading.Header;
        row.OutletId = registers.Outlet(header.Outlet ?? reading.Article.Outlet);
        row.Day = DayCode.Of(reading.Article.Published ?? header.Anchor);
        row.Published = DayCode.Of(header.Published);
        row.Title = header.Title;
        row.Genre = (int)header.Genre;
        row.BodyStart = header.Body.Start;
        row.BodyEnd = header.Body.End;
        row.Titles = SpanText.Format(header.Titles);
        row.Dateline = SpanText.Format(header.Dateline?.Span);
        row.DatelinePlace = header.Dateline?.Place;
        row.DatelineDay = DayCode.Of(header.Dateline?.Date);
        row.Byline = SpanText.Format(header.Byline?.Span);
        row.BylineName = header.Byline?.Name;
        row.BylineAffiliation = header.Byline?.Affiliation;
        row.BylineIssued = DayCode.Of(header.Byline?.Issued);
        row.Notes = string.Join('\n', header.Notes);
    }

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

    private void AddMentions(Reading reading, ReadingRows rows)
    {
        for (int i = 0; i < reading.Mentions.Length; i++)
        {
            var mention = reading.Mentions[i];
            var actor = registers.Actor(mention.Actor.Id);
            batch.Mentions.Add(new()
            {
                ReadingId = rows.Reading.Id,
                Number = i,
                Start = mention.Span.Start,
                End = mention.Span.End,
                Sentence = mention.Sentence,
                ReferenceId = registers.Reference(mention.Actor),
                How = (int)mention.How,
                Flags = (int)((mention.IsSlanted ? MentionFlags.Slanted : 0) | (mention.IsPlaceOnly ? MentionFlags.PlaceOnly : 0)),
                Alternatives = string.Join(',', mention.Alternatives),
            });
            rows.Mentions.Add(new(actor.Id, actor.RootId, mention.How, mention.Span, mention.Actor.Office ?? ""));
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
}
