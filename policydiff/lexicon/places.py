"""Countries, states and regions: the places that say whom a clause concerns."""

PLACES: tuple[tuple[str, str], ...] = (
    (
        (
            "European Union=EU, European Economic Area=EEA, European Region, Europe, EFTA, Africa, Asia, Latin "
            "America, North America, South America, Middle East, Asia Pacific=APAC"
        ),
        "regions: 'users in the EEA'",
    ),
    (
        (
            "Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, "
            "Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Botswana, "
            "Brazil, Brunei, Bulgaria, Burundi, Cambodia, Cameroon, Canada, Chile, China=PRC, Colombia, Congo, "
            "Costa Rica, Croatia, Cuba, Cyprus, Czech Republic=Czechia, Denmark, Djibouti, Dominican Republic, "
            "Ecuador, Egypt, El Salvador, England, Eritrea, Estonia, Ethiopia, Fiji, Finland, France, Gabon, "
            "Gambia, Georgia, Germany, Ghana, Greece, Greenland, Guatemala, Guinea, Guyana, Haiti, Honduras, Hong "
            "Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Jamaica, Japan, "
            "Jordan, Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, "
            "Libya, Liechtenstein, Lithuania, Luxembourg, Macau=Macao, Madagascar, Malawi, Malaysia, Maldives, "
            "Mali, Malta, Mauritania, Mauritius, Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco, "
            "Mozambique, Myanmar=Burma, Namibia, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, "
            "North Korea, North Macedonia, Northern Ireland, Norway, Oman, Pakistan, Palestine, Panama, Paraguay, "
            "Peru, Philippines, Poland, Portugal, Puerto Rico, Qatar, Romania, Russia=Russian Federation, Rwanda, "
            "Saudi Arabia, Scotland, Senegal, Serbia, Sierra Leone, Singapore, Slovakia=Slovak Republic, "
            "Slovenia, Somalia, South Africa, South Korea=Republic of Korea=Korea, Spain, Sri Lanka, Sudan, Suriname, "
            "Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Togo, Tunisia, Turkey=Türkiye, "
            "Turkmenistan, Uganda, Ukraine, United Arab Emirates=UAE, United Kingdom=UK=Great Britain, United "
            "States=USA=US=U.S., Uruguay, Uzbekistan, Venezuela, Vietnam=Viet Nam, Wales, Yemen, Zambia, "
            "Zimbabwe"
        ),
        "countries, other names of one behind '=': 'residents of Japan'",
    ),
    (
        (
            "Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, "
            "Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, "
            "Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, "
            "New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode "
            "Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West "
            "Virginia, Wisconsin, Wyoming, Quebec, Ontario, British Columbia, Alberta"
        ),
        "states and provinces with rules of their own: 'if you live in Utah'",
    ),
)
"""(names, reason with an example)."""
