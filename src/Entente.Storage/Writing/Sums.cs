using Entente.Storage.Rows;

namespace Entente.Storage.Writing;

/// <summary>Counts that are kept beside the rows, gathered over a batch and added to the store in one statement each.</summary>
internal sealed class Sums
{
    // Longer "names" are misread sentences; they would fill the list of names with noise.
    private const int LongestForm = 80;

    private const string AddPairs =
        "INSERT INTO pair_months (actor_root, recipient_root, month, type, mutual, events, score) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6) " +
        "ON CONFLICT (actor_root, recipient_root, month, type, mutual) DO UPDATE SET events = pair_months.events + excluded.events, score = pair_months.score + excluded.score";

    private const string AddNames =
        "INSERT INTO actor_names (actor_id, outlet_id, form, mentions, first_day, last_day) VALUES (@p0, @p1, @p2, @p3, @p4, @p5) " +
        "ON CONFLICT (actor_id, outlet_id, form) DO UPDATE SET mentions = actor_names.mentions + excluded.mentions, " + Widen;

    private const string AddOffices =
        "INSERT INTO actor_offices (actor_id, office, mentions, first_day, last_day) VALUES (@p0, @p1, @p2, @p3, @p4) " +
        "ON CONFLICT (actor_id, office) DO UPDATE SET mentions = actor_offices.mentions + excluded.mentions, " + Widen;

    // Standard SQL, so that engines need no dialect here; 0 is an unknown day.
    private const string Widen =
        "first_day = CASE WHEN excluded.first_day = 0 THEN first_day_of_row WHEN first_day_of_row = 0 OR excluded.first_day < first_day_of_row THEN excluded.first_day ELSE first_day_of_row END, " +
        "last_day = CASE WHEN excluded.last_day > last_day_of_row THEN excluded.last_day ELSE last_day_of_row END";

    private readonly Dictionary<(long Actor, long Recipient, int Month, int Type, int Mutual), (long Events, double Score)> _pairs = [];
    private readonly Dictionary<(long Actor, long Outlet, string Form), (long Mentions, int First, int Last)> _names = [];
    private readonly Dictionary<(long Actor, string Office), (long Mentions, int First, int Last)> _offices = [];

    /// <summary>Counts a pair's event, or with <paramref name="sign"/> -1 takes it away.</summary>
    public void Pair(PairRow pair, int sign)
    {
        var key = (pair.ActorRoot, pair.RecipientRoot, DayCode.Month(pair.Day), pair.Type, pair.Mutual);
        var (events, score) = _pairs.GetValueOrDefault(key);
        _pairs[key] = (events + sign, score + sign * pair.Score);
    }

    /// <summary>Counts the name and the office that a mention gives its actor.</summary>
    public void Mention(long actor, long outlet, int day, ActorMention mention, string text)
    {
        if (mention.How != ResolutionMethod.Coreference && mention.Span.Length is > 0 and <= LongestForm)
        {
            var key = (actor, outlet, string.Join(' ', mention.Span.Slice(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            _names[key] = Widened(_names.GetValueOrDefault(key), day);
        }

        if (mention.Actor.Office is { Length: > 0 } office)
        {
            _offices[(actor, office)] = Widened(_offices.GetValueOrDefault((actor, office)), day);
        }
    }

    /// <summary>Adds the sums to the store.</summary>
    public void Add(StoreConnection db)
    {
        Run(db, AddPairs, 7, _pairs.Where(p => p.Value.Events != 0 || p.Value.Score != 0),
            p => [p.Key.Actor, p.Key.Recipient, p.Key.Month, p.Key.Type, p.Key.Mutual, p.Value.Events, p.Value.Score]);
        Run(db, Statement(AddNames, "actor_names"), 6, _names,
            n => [n.Key.Actor, n.Key.Outlet, n.Key.Form, n.Value.Mentions, n.Value.First, n.Value.Last]);
        Run(db, Statement(AddOffices, "actor_offices"), 5, _offices,
            o => [o.Key.Actor, o.Key.Office, o.Value.Mentions, o.Value.First, o.Value.Last]);
    }

    private static string Statement(string sql, string table) => sql
        .Replace("first_day_of_row", table + ".first_day", StringComparison.Ordinal)
        .Replace("last_day_of_row", table + ".last_day", StringComparison.Ordinal);

    private static void Run<T>(StoreConnection db, string sql, int values, IEnumerable<T> sums, Func<T, object[]> parameters)
    {
        using var command = db.OpenDbConnection().CreateCommand();
        command.Transaction = db.Transaction;
        command.CommandText = sql;
        for (int i = 0; i < values; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        foreach (var sum in sums)
        {
            object[] row = parameters(sum);
            for (int i = 0; i < values; i++)
            {
                command.Parameters[i].Value = row[i];
            }

            command.ExecuteNonQuery();
        }
    }

    private static (long Mentions, int First, int Last) Widened((long Mentions, int First, int Last) old, int day) =>
        (old.Mentions + 1,
         day == DayCode.Unknown ? old.First : old.First == DayCode.Unknown ? day : Math.Min(old.First, day),
         Math.Max(old.Last, day));
}
