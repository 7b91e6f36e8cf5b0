using System.Globalization;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Data;

namespace Entente.Storage;

/// <summary>One conversation with the engine: the tables as queries.</summary>
internal sealed class StoreConnection(DataOptions options) : DataConnection(options)
{
    // One parameter in every engine: a list of numbers as JSON.
    private const string SqliteNumbers = "(SELECT value FROM json_each(@numbers))";
    private const string PostgresNumbers = "(SELECT value::bigint FROM json_array_elements_text(@numbers::json))";

    public ITable<CoderRow> Coders => this.GetTable<CoderRow>();

    public ITable<RunRow> Runs => this.GetTable<RunRow>();

    public ITable<BadInputRow> BadInputs => this.GetTable<BadInputRow>();

    public ITable<OutletRow> Outlets => this.GetTable<OutletRow>();

    public ITable<ActorRow> Actors => this.GetTable<ActorRow>();

    public ITable<ReferenceRow> References => this.GetTable<ReferenceRow>();

    public ITable<PlaceRow> Places => this.GetTable<PlaceRow>();

    public ITable<RuleRow> Rules => this.GetTable<RuleRow>();

    public ITable<ArticleRow> Articles => this.GetTable<ArticleRow>();

    public ITable<ReadingRow> Readings => this.GetTable<ReadingRow>();

    public ITable<SentenceRow> Sentences => this.GetTable<SentenceRow>();

    public ITable<TimeRow> Times => this.GetTable<TimeRow>();

    public ITable<MentionRow> Mentions => this.GetTable<MentionRow>();

    public ITable<AttributionRow> Attributions => this.GetTable<AttributionRow>();

    public ITable<FramingRow> Framing => this.GetTable<FramingRow>();

    public ITable<RelationRow> Relations => this.GetTable<RelationRow>();

    public ITable<EventRow> Events => this.GetTable<EventRow>();

    public ITable<PartyRow> Parties => this.GetTable<PartyRow>();

    public ITable<PairRow> Pairs => this.GetTable<PairRow>();

    public ITable<PairMonthRow> PairMonths => this.GetTable<PairMonthRow>();

    public ITable<PairTotalRow> PairTotals => this.GetTable<PairTotalRow>();

    public ITable<DyadTotalRow> DyadTotals => this.GetTable<DyadTotalRow>();

    public ITable<PartyMonthRow> PartyMonths => this.GetTable<PartyMonthRow>();

    public ITable<BodyTotalRow> BodyTotals => this.GetTable<BodyTotalRow>();

    public ITable<EventTotalRow> EventTotals => this.GetTable<EventTotalRow>();

    public ITable<ArticleActorRow> ArticleActors => this.GetTable<ArticleActorRow>();

    public ITable<NameRow> Names => this.GetTable<NameRow>();

    public ITable<CopyRow> Copies => this.GetTable<CopyRow>();

    public ITable<BandRow> Bands => this.GetTable<BandRow>();

    public ITable<OutletTotalRow> OutletTotals => this.GetTable<OutletTotalRow>();

    public ITable<ActorTotalRow> ActorTotals => this.GetTable<ActorTotalRow>();

    public ITable<OfficeRow> Offices => this.GetTable<OfficeRow>();

    public ITable<RemovedRow> Removed => this.GetTable<RemovedRow>();

    public ITable<SearchRow> Searches => this.GetTable<SearchRow>();

    /// <summary>Rows of a statement over many numbers, which stand for its <c>@numbers</c>: <c>… WHERE id IN @numbers</c>.</summary>
    /// <remarks>The statement is the same however many they are. A query that lists them is translated anew each time, which for five hundred takes longer than SQLite's answer.</remarks>
    public Task<List<T>> AmongAsync<T>(string statement, IEnumerable<long> numbers, CancellationToken cancellation) => this.QueryToListAsync<T>(
        statement.Replace("@numbers", DataProvider.Name.StartsWith(ProviderName.SQLite, StringComparison.Ordinal) ? SqliteNumbers : PostgresNumbers, StringComparison.Ordinal),
        cancellation, new DataParameter("numbers", $"[{string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))}]", DataType.Text));
}
