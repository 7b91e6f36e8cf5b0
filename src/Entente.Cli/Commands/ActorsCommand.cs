using System.ComponentModel;
using System.Globalization;
using Entente.Cli.Terminal;
using Entente.Coding;
using Entente.Knowledge;
using Entente.Knowledge.Actors;
using Entente.Storage.Filters;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente actors show</c> and <c>entente actors check</c>: looks into the knowledge base.</summary>
internal static class ActorsCommand
{
    private static string Knowledge => Path.Combine(CoderHome.Find(), "data", "knowledge");

    private static string Days(DayInterval days) => days is { From: null, To: null }
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"  {days.From:yyyy-MM-dd} – {days.To:yyyy-MM-dd}");

    /// <summary>Shows what is known of an actor.</summary>
    internal sealed class Show : Command<Show.Settings>
    {
        /// <summary>Arguments of <c>entente actors show</c>.</summary>
        internal sealed class Settings : CommandSettings
        {
            [CommandArgument(0, "<WHO>"), Description("Identifier such as JPN.kishida-fumio, or a name")]
            public string Who { get; init; } = "";

            [CommandOption("--on|--date <DATE>"), Description("Only what held on this day")]
            public string? Date { get; init; }

            [CommandOption(ActorFiles.Option), Description(ActorFiles.About)]
            public string[] Actors { get; init; } = [];
        }

        /// <inheritdoc/>
        public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(settings.Who))
            {
                throw new UsageException("give an actor's identifier or name, such as NATO");
            }

            DateOnly? date = settings.Date is null ? null : EventFilter.Parse([KeyValuePair.Create("since", (string?)settings.Date)]).Since;
            var knowledge = KnowledgeBase.OpenCompiled(Knowledge, ActorFiles.Existing(settings.Actors));
            foreach (var actor in Find(knowledge, settings.Who))
            {
                Write(knowledge, actor, date);
            }

            return ExitCodes.Done;
        }

        private static string Words(TieKind kind) => kind switch
        {
            TieKind.Defence => "defence pact",
            TieKind.Neutrality => "neutrality pact",
            TieKind.NonAggression => "non-aggression pact",
            TieKind.Entente => "entente",
            _ => "partnership",
        };

        private static List<KnownActor> Find(KnowledgeBase knowledge, string who)
        {
            if (knowledge.TryGet(who, out var exact) || knowledge.TryGet(who.ToUpperInvariant(), out exact))
            {
                return [exact];
            }

            var named = knowledge.Actors.Where(a => a.Name.Equals(who, StringComparison.OrdinalIgnoreCase)).ToList();
            if (named.Count == 0)
            {
                named = [.. knowledge.Actors.Where(a => a.Name.Contains(who, StringComparison.OrdinalIgnoreCase) || a.Id.Contains(who, StringComparison.OrdinalIgnoreCase))
                    .OrderBy(a => a.Id, StringComparer.Ordinal).Take(20)];
            }

            return named.Count > 0 ? named : throw new UsageException($"no actor \"{who}\" is known; give an identifier such as JPN or NATO, or a part of a name");
        }

        private static void Write(KnowledgeBase knowledge, KnownActor actor, DateOnly? date)
        {
            var output = Console.Out;
            output.WriteLine($"{actor.Id}  {actor.Name}  {Json.WireNames.Of(actor.Kind)}{(actor.Country is null ? "" : "  " + actor.Country)}{Days(actor.Existence)}");
            if (!actor.Roles.IsEmpty)
            {
                output.WriteLine("    roles " + string.Join(' ', actor.Roles));
            }

            if (actor.Capital is not null)
            {
                output.WriteLine("    capital " + actor.Capital);
            }

            if (!actor.Codes.IsEmpty)
            {
                output.WriteLine("    codes " + string.Join(", ", actor.Codes.Select(c => $"{c.Scheme} {c.Value}")));
            }

            foreach (var tenure in actor.OfficesOn(date))
            {
                string name = knowledge.TryGetOffice(tenure.Office, out var office) ? "  " + office.Title : "";
                output.WriteLine($"    office {tenure.Office}{name}{Days(tenure.Days)}");
            }

            foreach (var (organisation, days) in knowledge.MembershipsOf(actor.Id, date))
            {
                output.WriteLine($"    member of {organisation.Id}{Days(days)}");
            }

            foreach (var membership in actor.Members.Where(m => m.Days.Includes(date)))
            {
                output.WriteLine($"    has member {membership.Member}{Days(membership.Days)}");
            }

            foreach (var tie in knowledge.TiesIn(new(date, date), actor.Id).Where(t => t.IsMutual))
            {
                output.WriteLine($"    {Words(tie.Kind)} with {(tie.From == actor.Id ? tie.To : tie.From)}{Days(tie.Days)}  {tie.BasisName}");
            }

            if (actor.Source is not null)
            {
                output.WriteLine("    source " + actor.Source);
            }
        }
    }

    /// <summary>Checks the knowledge files, and files of the user's own.</summary>
    internal sealed class Check : Command<Check.Settings>
    {
        /// <summary>Arguments of <c>entente actors check</c>.</summary>
        internal sealed class Settings : CommandSettings
        {
            [CommandArgument(0, "[FILE]"), Description("Files of your own that are read after the built-in ones")]
            public string[] Files { get; init; } = [];
        }

        /// <inheritdoc/>
        public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
        {
            var problems = KnowledgeBase.Check(Knowledge, ActorFiles.Existing(settings.Files));
            foreach (var problem in problems)
            {
                Console.Out.WriteLine(problem);
            }

            Console.Out.WriteLine(problems.IsEmpty ? "no problem found" : Counted.Of(problems.Length, "problem"));
            return problems.IsEmpty ? ExitCodes.Done : ExitCodes.BadInput;
        }
    }
}
